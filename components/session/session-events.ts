const ended = 'portal:session-ended'
const resumed = 'portal:session-resumed'

/** Tells the guard that the server no longer knows this session; done once somebody has signed in again. */
export function askToSignInAgain(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener(resumed, () => resolve(), { once: true })
    window.dispatchEvent(new Event(ended))
  })
}

/** `fetch` for autosave and uploads: on 401 it waits for the sign-in on the spot, then asks once more. */
export async function fetchSignedIn(address: string, init?: RequestInit): Promise<Response> {
  const response = await fetch(address, init)
  if (response.status !== 401) return response
  await askToSignInAgain()
  return fetch(address, init)
}

export const tellResumed = () => window.dispatchEvent(new Event(resumed))

export function onSessionEnded(listener: () => void): () => void {
  window.addEventListener(ended, listener)
  return () => window.removeEventListener(ended, listener)
}
