/** How many levels 技术成熟度等级划分 has; apart from their texts, which a browser need not load to judge a number. */
export const highestLevel = 13

export const isLevel = (level: number): boolean => Number.isInteger(level) && level >= 1 && level <= highestLevel
