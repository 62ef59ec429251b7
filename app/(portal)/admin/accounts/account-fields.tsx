'use client'
import { useState } from 'react'
import { RadioGroup } from '@/components/form/radio-group'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { isRole, roleLabels } from '@/lib/platform/actor'
import type { Role } from '@/lib/platform/prisma/enums'

type Stored = {
  role: Role
  name: string
  title: string
  email: string
  mobile: string | null
  organisation: { name: string } | null
  department: { id: string } | null
}

type AccountFieldsProps = {
  stored?: Stored
  departments: { id: string; name: string }[]
  /** The roles that may be chosen; a proposer stays one, and nobody becomes one later. */
  roles: Role[]
  /** The kinds of documents, asked for only where a proposer is made. */
  documents?: { value: string; label: string }[]
}

/** The role, what that role is tied to, and the person. */
export function AccountFields({ stored, departments, roles, documents }: AccountFieldsProps) {
  const [role, setRole] = useState<Role | null>(stored?.role ?? null)
  const choose = (value: string) => isRole(value) && setRole(value)
  return (
    <>
      <RadioGroup
        name="role"
        label="角色"
        required
        defaultValue={stored?.role}
        onChange={choose}
        options={roles.map((value) => ({ value, label: roleLabels[value] }))}
      />
      {role === 'DEPARTMENT' && (
        <SelectField
          name="departmentId"
          label="主管部门"
          required
          defaultValue={stored?.department?.id}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {role === 'PROPOSER' && (
        <TextField
          name="organisation"
          label="建议单位"
          hint="已确认单位的全称或统一社会信用代码"
          required
          defaultValue={stored?.organisation?.name}
        />
      )}
      <TextField name="name" label="姓名" required defaultValue={stored?.name} width="medium" autoComplete="off" />
      <TextField name="title" label="职称/职务" defaultValue={stored?.title} width="medium" autoComplete="off" />
      <TextField
        name="email"
        label="邮箱"
        hint="用于登录和接收邮件"
        type="email"
        required
        defaultValue={stored?.email}
        width="medium"
        autoComplete="off"
      />
      <TextField
        name="mobile"
        label="手机号"
        inputMode="tel"
        defaultValue={stored?.mobile ?? undefined}
        width="short"
        autoComplete="off"
      />
      {role === 'PROPOSER' && documents && (
        <>
          <SelectField name="identityKind" label="证件类型" required options={documents} />
          <TextField
            name="identityNumber"
            label="证件号码"
            hint="只用于保证一人一号，系统仅保存不可还原的摘要，提交后任何人都看不到"
            required
            width="medium"
            autoComplete="off"
          />
        </>
      )}
    </>
  )
}
