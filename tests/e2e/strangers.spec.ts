import { readdirSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import demonstration from '@/prisma/demonstration.json' with { type: 'json' }
import { expect, signIn, test } from '@/tests/support/journey'

// Every role at every address there is: the list is read from the folders, so a new page is in it by being there.

const nobody = '00000000-0000-7000-8000-000000000000'
const roles = ['PROPOSER', 'DEPARTMENT', 'PROVINCE', 'SUPERVISOR', 'ADMIN'] as const
type Role = (typeof roles)[number]

/** Whose rooms begin with this; what stands in none of them is for everybody who is signed in. */
const rooms: [string, readonly Role[]][] = [
  ['/proposer', ['PROPOSER']],
  ['/department', ['DEPARTMENT']],
  ['/province', ['PROVINCE']],
  ['/supervisor', ['SUPERVISOR']],
  ['/admin', ['ADMIN']],
  ['/trail', ['SUPERVISOR', 'ADMIN']],
]

const addresses = (kind: 'page.tsx' | 'route.ts') =>
  readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(kind) && !file.includes('[...'))
    .map((file) => ({
      isPublic: file.startsWith('(public)/'),
      path:
        `/${file}`
          .replace(new RegExp(`/${kind}$`), '')
          .replaceAll(/\/\([^)]+\)/g, '')
          .replaceAll(/\[\w+\]/g, nobody) || '/',
    }))

const pages = addresses('page.tsx')
const routes = addresses('route.ts')
const openRoutes = /^\/api\/(health|ready|session)$/
const statusOf = async (request: APIRequestContext, path: string) =>
  (await request.get(path, { maxRedirects: 0 })).status()
const mayEnter = (role: Role, path: string) =>
  rooms.every(([room, owners]) => !(path === room || path.startsWith(`${room}/`)) || owners.includes(role))

test('signed out, one is led to the sign-in page or told so', async ({ request }) => {
  expect(pages.length).toBeGreaterThan(5)
  for (const { path, isPublic } of pages) {
    const response = await request.get(path, { maxRedirects: 0 })
    if (isPublic) expect([200, 307, 404], path).toContain(response.status())
    else
      expect([path, response.status(), response.headers().location]).toEqual([
        path,
        307,
        expect.stringMatching(/^\/sign-in/),
      ])
  }
  for (const { path, isPublic } of routes.filter(({ path }) => !openRoutes.test(path))) {
    // 405: the address takes no GET; its other methods pass through the same door (architecture test).
    expect(isPublic ? [200, 307, 404] : [401, 405], path).toContain(await statusOf(request, path))
  }
})

for (const role of roles) {
  test(`${role} comes into its own rooms and into no others`, async ({ page }) => {
    const login = demonstration.accounts.find((account) => account.role === role)?.email ?? ''
    await signIn(page, login)
    for (const { path } of pages.filter(({ isPublic }) => !isPublic)) {
      const status = await statusOf(page.request, path)
      if (mayEnter(role, path)) expect([200, 307, 404], `${role} ${path}`).toContain(status)
      else expect([path, status]).toEqual([path, 403])
    }
  })
}
