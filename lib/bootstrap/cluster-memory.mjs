import { totalmem } from 'node:os'

/** The machine's memory, or what a container is allowed of it, in bytes. */
const memory = () => Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)

/**
 * An eighth of the memory for what the database has read: the portal and its build share the machine with it. It is taken
 * page by page as it is used; a small portal never takes it.
 */
export function sharedBuffers(bytes = memory()) {
  const eighth = Math.floor(bytes / 8 / 2 ** 20)
  return `${Math.min(4096, Math.max(128, eighth))}MB`
}
