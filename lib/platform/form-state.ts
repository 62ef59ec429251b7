import type { FieldErrors } from './refused'

/**
 * What a server action gives back to its form. React 19 resets an uncontrolled form after its action,
 * so what was typed comes back in `values` (never passwords or codes).
 */
export type FormState = {
  values: Record<string, string>
  errors: FieldErrors
  /** Why nothing happened, as a sentence; null when nothing was refused. */
  refusal: string | null
  /** What happened, as a sentence, when the form stays on screen after success. */
  done: string | null
  /** The session had ended: the screen asks to sign in again, on the spot, and keeps what was typed. */
  signedOut?: true
}

export const emptyFormState: FormState = { values: {}, errors: {}, refusal: null, done: null }
