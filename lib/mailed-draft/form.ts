import { z } from 'zod'

export const ReceiveFile = z.object({ callId: z.uuid(), name: z.string().max(1000) })
export type ReceiveFile = z.output<typeof ReceiveFile>

export const MailedDraftId = z.object({ id: z.uuid() })
export type MailedDraftId = z.output<typeof MailedDraftId>

/** Which one, and the state of it that the screen showed. */
const MailedDraftRef = MailedDraftId.extend({ version: z.coerce.number().int() })

export const InviteProposer = MailedDraftRef.extend({
  email: z
    .string()
    .trim()
    .max(254)
    .transform((typed) => typed.normalize('NFKC').toLowerCase())
    .pipe(z.email('请填写正确的邮箱地址，例如 name@example.test。'))
    .meta({ label: '建议人的邮箱' }),
})
export type InviteProposer = z.output<typeof InviteProposer>

export const WithdrawMailedDraft = MailedDraftRef
export type WithdrawMailedDraft = z.output<typeof WithdrawMailedDraft>

/** The secret of a mailed link. */
export const Invitation = z.object({ token: z.string().regex(/^[\w-]{43}$/) })
export type Invitation = z.output<typeof Invitation>

export const AcceptMailedDraft = Invitation.extend({
  confirmed: z
    .preprocess((value) => value === true || value === 'on', z.boolean())
    .refine(Boolean, '请核对内容，确认是您本人的建议后勾选。')
    .meta({ label: '这是我本人的建议' }),
})
export type AcceptMailedDraft = z.output<typeof AcceptMailedDraft>
