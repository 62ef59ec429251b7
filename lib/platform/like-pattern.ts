/** What LIKE and Prisma's `contains` need so that a typed % or _ means itself. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&')

/** The pattern of texts that hold `text` anywhere. */
export const containing = (text: string): string => `%${literally(text)}%`
