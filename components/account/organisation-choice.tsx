'use client'
import { useState } from 'react'
import type { Option } from '@/components/form/option'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { Button } from '@/components/ui/button'
import { OrganisationSearch } from './organisation-search'

type OrganisationChoiceProps = { label: string; required?: boolean | undefined; departments: Option[] }

/** Where one works: a confirmed organisation, or a new one for its department to confirm. */
export function OrganisationChoice({ label, required, departments }: OrganisationChoiceProps) {
  const [proposing, setProposing] = useState(false)
  return (
    <div className="grid gap-5">
      {proposing ? (
        <>
          <TextField
            name="organisationName"
            label="新单位全称"
            hint="与营业执照、事业单位法人证书等一致；由主管部门确认后生效，确认前可以先填写建议"
            required
            width="medium"
            autoComplete="organization"
          />
          <TextField
            name="organisationCredit"
            label="统一社会信用代码"
            hint="18 位数字和大写字母"
            required
            width="medium"
            autoComplete="off"
          />
          <SelectField name="departmentId" label="主管部门" required options={departments} />
        </>
      ) : (
        <OrganisationSearch label={label} required={required} />
      )}
      {/* Its words stand under those of the field; the room around them is for the pointer. */}
      <div className="-mx-3">
        <Button variant="quiet" size="small" onClick={() => setProposing(!proposing)}>
          {proposing ? '返回查找已有单位' : '没有找到？填写新单位'}
        </Button>
      </div>
    </div>
  )
}
