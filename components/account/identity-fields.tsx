'use client'
import { useState } from 'react'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { documents } from '@/lib/identity/rules'
import { IdentityKind } from '@/lib/platform/prisma/enums'

const options = Object.values(IdentityKind).map((value) => ({ value, label: documents[value].label }))

/** Which document, and its number. The number never comes back from the server. */
export function IdentityFields() {
  const [kind, setKind] = useState<IdentityKind>('RESIDENT_ID')
  return (
    <>
      <SelectField
        name="identityKind"
        label="证件类型"
        required
        options={options}
        value={kind}
        onChange={(event) => setKind(event.target.value as IdentityKind)}
      />
      <TextField
        name="identityNumber"
        label="证件号码"
        hint={`${documents[kind]?.hint ?? '请先选择证件类型'}。系统只保存不可还原的摘要，用于核对一人一个账号，不保存、不显示号码本身`}
        required
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  )
}
