import { execFileSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'

// PostgreSQL refuses to run as root. Then it runs as the account `postgres`, or `nobody` where that is missing.
function accountOf(name) {
  try {
    const id = (flag) =>
      Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    return null
  }
}

/** The account the cluster's files belong to, or null when it is simply our own. */
export function clusterUser() {
  return process.getuid?.() === 0 ? (accountOf('postgres') ?? accountOf('nobody')) : null
}

function open(place) {
  const seen = statSync(place, { throwIfNoEntry: false })
  return !seen || (seen.mode & 0o001) !== 0
}

const reachable = (place) => place === path.dirname(place) || (open(place) && reachable(path.dirname(place)))

/**
 * How to call a program as that account. A checkout or data folder below a closed one such as /root is
 * out of its reach: there the program keeps the one capability that lets it pass through closed folders.
 */
export function asClusterUser(program, args, user, dataDir) {
  if (!user) return [program, args]
  const identity = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  const passage =
    reachable(path.dirname(program)) && reachable(dataDir)
      ? []
      : ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  return ['setpriv', [...identity, ...passage, program, ...args]]
}
