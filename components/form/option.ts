/** One of the choices of a select, a radio group or a checkbox group. */
export type Option = { value: string; label: string; hint?: string | undefined; disabled?: boolean | undefined }
