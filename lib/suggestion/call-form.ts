import type { CallForm } from '@/lib/call/call-form'
import { CallOptions, options2026 } from './form/call-options'
import { draftOf } from './form/definition'

/** 指南建议 as a form family: one step of review, one delivery at the call's deadline. */
export const suggestionCallForm: CallForm<CallOptions> = {
  label: '指南建议',
  Options: CallOptions,
  initialOptions: options2026,
  forYear: (options, year) => ({ ...options, year }),
  draftOf,
  reviewSteps: [{ key: 'department', label: '主管部门审核推荐' }],
  roundAt: ({ title, closesAt }) => ({ name: title, closesAt }),
}
