import type { z } from 'zod'
import type { CallFamily } from '@/lib/platform/prisma/enums'
import { suggestionCallForm } from '@/lib/suggestion/call-form'
import type { CallForm } from './call-form'

/** Every form family; a value added to the enum is demanded here by the compiler. */
export const callForms = { SUGGESTION: suggestionCallForm } as const satisfies Record<CallFamily, CallForm>

export type OptionsOf<F extends CallFamily> = z.output<(typeof callForms)[F]['Options']>
