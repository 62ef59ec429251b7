const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** 距截止 3 天 4 小时 12 分; seconds only in the last hour. Rounded down: never more time than there is. */
export function countdownText(remaining: number): string {
  if (remaining <= 0) return '已截止'
  const days = Math.floor(remaining / day)
  const hours = Math.floor((remaining % day) / hour)
  const minutes = Math.floor((remaining % hour) / minute)
  const seconds = Math.floor((remaining % minute) / second)
  if (days > 0) return `距截止 ${days} 天 ${hours} 小时 ${minutes} 分`
  if (hours > 0) return `距截止 ${hours} 小时 ${minutes} 分`
  return `距截止 ${minutes} 分 ${seconds} 秒`
}

const marks = [
  { within: 0, sentence: '征集已截止。' },
  { within: 5 * minute, sentence: '距截止不足 5 分钟。' },
  { within: 30 * minute, sentence: '距截止不足 30 分钟。' },
  { within: hour, sentence: '距截止不足 1 小时。' },
  { within: day, sentence: '距截止不足 1 天。' },
]

/** What is read out as time runs down: a sentence for each mark passed, silence between them. */
export function countdownMark(remaining: number): string {
  return marks.find(({ within }) => remaining <= within)?.sentence ?? ''
}
