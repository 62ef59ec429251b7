import type { FormState } from '@/lib/platform/form-state'

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

/** What a decision rests on: see DeskRef in lib/review/form.ts. */
export type Seen = { id: string; step: string; review: number }
