'use client'
import { useState } from 'react'
import type { Option } from '@/components/form/option'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'

/** Which document, and its number, by the `hint` of each kind. The number never comes back from the server. */
export function IdentityFields({ kinds }: { kinds: Option[] }) {
  const [chosen, setChosen] = useState(kinds[0]?.value ?? '')
  const hint = kinds.find(({ value }) => value === chosen)?.hint ?? '请先选择证件类型'
  return (
    <>
      <SelectField
        name="identityKind"
        label="证件类型"
        required
        options={kinds}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      />
      <TextField
        name="identityNumber"
        label="证件号码"
        hint={`${hint}。系统只保存不可还原的摘要，用于核对一人一个账号，不保存、不显示号码本身`}
        required
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  )
}
