import type { FormState } from '@/lib/platform/form-state'

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>
