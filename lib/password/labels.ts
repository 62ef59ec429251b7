export const shortest = 12
export const longest = 128

export type PasswordFault = 'short' | 'long' | 'own' | 'guessable'

/** What a password must be, in the order in which it is shown; `long` is only said when broken. */
export const passwordSentences: Record<PasswordFault, string> = {
  short: `口令至少 ${shortest} 个字符`,
  long: `口令不超过 ${longest} 个字符`,
  own: '口令不含本人姓名、邮箱、手机号或单位名称',
  guessable: '口令不由常用词、生日、连续或重复的字符拼成',
}
