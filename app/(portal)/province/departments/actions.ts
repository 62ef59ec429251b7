'use server'
import { refreshed } from '@/app/(portal)/refreshed'
import { Remind } from '@/lib/intake/form'
import { remindDepartments } from '@/lib/intake/remind-departments'
import { action } from '@/lib/platform/action'

export const remind = action(Remind, remindDepartments, ({ reminded, skipped }) =>
  refreshed(
    `已向 ${reminded} 个主管部门发出提醒${skipped > 0 ? `；${skipped} 个今天已提醒过，没有重复发送` : ''}。邮件在发件箱中可查。`,
  ),
)
