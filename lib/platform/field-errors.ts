import { z } from 'zod'
import type { FieldErrors } from './refused'

/** Every fault at once, each under the dotted path of its field, in the order of the form: zod finds those between fields last. */
export function fieldErrors(error: z.ZodError, form?: z.ZodType): FieldErrors {
  const fields = form instanceof z.ZodObject ? Object.keys(form.shape) : []
  const place = ({ path: [field] }: { path: readonly PropertyKey[] }) => fields.indexOf(String(field))
  const errors: FieldErrors = {}
  for (const { path, message } of [...error.issues].sort((x, y) => place(x) - place(y))) {
    const name = path.map(String).join('.')
    errors[name] = [...(errors[name] ?? []), message]
  }
  return errors
}
