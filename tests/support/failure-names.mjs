// What failed, by name and first reason, from the reports of both test runners: said once more at the end of a run of
// half an hour, where it is read.

const FirstLines = 12

// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal begin with one
const Colours = /\u001b\[[0-9;]*m/g

const named = (file, name, message) =>
  `${file} › ${name}\n    ${String(message).replace(Colours, '').split('\n').slice(0, FirstLines).join('\n    ')}`

/** A file that could not even be loaded has no tests in it that failed. */
export const vitestFailures = ({ testResults }) =>
  testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    if (status === 'failed' && !failed.length) return [named(file, 'not loaded', message)]
    return failed.map(({ fullName, failureMessages }) => named(file, fullName, failureMessages[0]))
  })

export const journeyFailures = ({ suites, errors }) => [
  ...errors.map(({ message }) => named('journeys', 'not begun', message)),
  ...specs(suites)
    .filter(({ ok }) => !ok)
    .map(({ file, title, tests }) =>
      named(file, title, tests.flatMap(({ results }) => results).at(-1)?.error?.message),
    ),
]

const specs = (suites = []) => suites.flatMap((suite) => [...suite.specs, ...specs(suite.suites)])
