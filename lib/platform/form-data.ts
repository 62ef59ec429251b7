/** What a form holds, as a shape can parse it: a name that stands several times becomes a list; files stay files. */
export function readForm(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name)
      return [name, all.length > 1 ? all : all[0]]
    }),
  )
}

const secrets = /password|code|number|secret/i

/** What was typed, to be shown again: no files and nothing secret; a list as lines. */
export function typedValues(form: FormData): Record<string, string> {
  const shown = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION') && !secrets.test(name))
  return Object.fromEntries(
    shown.map((name) => [
      name,
      form
        .getAll(name)
        .filter((value) => typeof value === 'string')
        .join('\n'),
    ]),
  )
}
