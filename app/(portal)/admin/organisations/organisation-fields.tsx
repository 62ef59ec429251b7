import { TextField } from '@/components/form/text-field'

type Stored = { name: string; creditCode: string | null }

/** Name and code of an organisation, empty or as stored. */
export function OrganisationFields({ stored }: { stored?: Stored }) {
  return (
    <>
      <TextField name="name" label="单位名称" hint="全称，与公章一致" required defaultValue={stored?.name} />
      <TextField
        name="creditCode"
        label="统一社会信用代码"
        hint="18 位，校验位会自动核对；暂时不知道可以不填"
        defaultValue={stored?.creditCode ?? undefined}
        width="medium"
        autoComplete="off"
        spellCheck={false}
      />
    </>
  )
}
