import 'server-only'
import { env, isDemonstration } from '@/lib/platform/env'

/** Whether calls of this installation may carry a clock of their own. */
export const rehearsalAllowed = isDemonstration || env.REHEARSAL_CLOCK === 'allow'
