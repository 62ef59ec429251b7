/** As people look names up. Without it “Z” stands before “阿”, and digits are compared sign by sign; the queue's own order is the database's (migration pinyin). */
export const pinyin = new Intl.Collator('zh-u-co-pinyin', { numeric: true })
