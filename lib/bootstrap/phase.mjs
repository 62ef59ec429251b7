/** A failure the operator can act on: one sentence, no stack. */
export class Halt extends Error {}

/** Runs one step of the start-up and says how long it took. */
export async function phase(name, work) {
  const begun = performance.now()
  const said = await work()
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`  ${name}${said ? `：${said}` : ''}  ${seconds} s`)
}

/** Ends the process with one sentence when something that was foreseen goes wrong. */
export function halting(main) {
  main().catch((error) => {
    console.error(error instanceof Halt ? `\n无法继续：${error.message}` : error)
    process.exit(1)
  })
}
