'use server'
import { redirect } from 'next/navigation'
import { refreshed } from '@/app/(portal)/refreshed'
import { addDepartment } from '@/lib/department/add-department'
import { closeDepartment } from '@/lib/department/close-department'
import { editDepartment } from '@/lib/department/edit-department'
import { DepartmentEdit, DepartmentRef, NewDepartment } from '@/lib/department/form'
import { reopenDepartment } from '@/lib/department/reopen-department'
import { action } from '@/lib/platform/action'

export const add = action(NewDepartment, addDepartment, () => {
  redirect('/admin/departments')
})
export const edit = action(DepartmentEdit, editDepartment, () => refreshed('已保存。'))
export const close = action(DepartmentRef, closeDepartment, () => refreshed('已关闭。'))
export const reopen = action(DepartmentRef, reopenDepartment, () => refreshed('已重新启用。'))
