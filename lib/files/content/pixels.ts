/** More than any camera takes; a picture of more needs gigabytes to be shown. */
export const mostPixels = 120_000_000
