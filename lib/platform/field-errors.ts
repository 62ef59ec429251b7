import type { z } from 'zod'
import type { FieldErrors } from './refused'

/** Every fault at once, each under the dotted path of its field. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {}
  for (const { path, message } of error.issues) {
    const name = path.map(String).join('.')
    errors[name] = [...(errors[name] ?? []), message]
  }
  return errors
}
