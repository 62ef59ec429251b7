/** 128 random bits. Not crypto.randomUUID: that is missing where an office serves the portal without https. */
export const randomId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
