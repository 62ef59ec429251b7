import { expect, test } from 'vitest'
import { wholeBody } from '@/lib/platform/whole-body'

const sent = (text: string, announced: number | null) =>
  new Request('http://portal.test', {
    method: 'PUT',
    body: new TextEncoder().encode(text),
    headers: announced === null ? {} : { 'content-length': String(announced) },
  })

async function read(request: Request): Promise<string> {
  let text = ''
  for await (const piece of wholeBody(request)) text += new TextDecoder().decode(piece)
  return text
}

test.each([null, 6])('a body that is as long as announced (%s bytes) comes through', async (announced) => {
  expect(await read(sent('清单', announced))).toBe('清单')
})

test('one that ends before is refused, and says so', async () => {
  await expect(read(sent('清单', 7))).rejects.toMatchObject({
    reason: { sentence: expect.stringContaining('没有传完整') },
  })
})
