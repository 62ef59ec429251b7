'use server'
import { changePassword } from '@/lib/account/change-password'
import { ChangePassword } from '@/lib/account/form'
import { action } from '@/lib/platform/action'

export const change = action(ChangePassword, changePassword, () => '口令已更改，其他设备上的登录均已退出。')
