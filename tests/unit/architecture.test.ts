import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// What no linter sees: that nothing can be reached without somebody being asked who they are.

const files = readdirSync('app', { recursive: true, encoding: 'utf8' }).sort()
const source = (file: string) => readFileSync(`app/${file}`, 'utf8')
const named = (pattern: RegExp) => files.filter((file) => pattern.test(file))

const actions = named(/actions\.ts$/)
const routes = named(/route\.ts$/)
const pages = named(/page\.tsx$/)

/** Doors for people who are signed out; each is here because it must be. */
const openActionFiles = [
  '(public)/sign-in/actions.ts',
  '(public)/sign-in/code/actions.ts',
  '(public)/sign-in/enrol/actions.ts',
  '(public)/register/actions.ts',
  '(public)/confirm/[token]/actions.ts',
  '(public)/recover/actions.ts',
  '(public)/reset/[token]/actions.ts',
]
const openRoutes = [
  '(public)/register/organisations/route.ts',
  '(public)/sign-in/oidc/route.ts',
  '(public)/template/[call]/route.ts',
  'api/auth/[...nextauth]/route.ts',
  'api/health/route.ts',
  'api/ready/route.ts',
  'api/session/code/route.ts',
  'api/session/password/route.ts',
]
/** Answers everybody how their own session stands, and takes a sign of life from those who have one. */
const mixedRoutes = ['api/session/route.ts']

test('the lists below are not empty', () => {
  expect(Math.min(actions.length, routes.length, pages.length)).toBeGreaterThan(0)
})

test.each(actions)('%s exports nothing but action(...)', (file) => {
  const door = openActionFiles.includes(file)
    ? /^export const \w+ = (openAction|action)\(/
    : /^export const \w+ = (action|departure)\(/
  const exported = source(file).match(/^export .*/gm) ?? []
  expect(exported.filter((line) => !door.test(line))).toEqual([])
  expect(source(file)).toMatch(/^'use server'/)
})

test.each(routes)('%s asks who is there', (file) => {
  const exported = source(file).match(/^export const (GET|POST|PUT|PATCH|DELETE|HEAD)\b.*/gm) ?? []
  if (mixedRoutes.includes(file)) return expect(source(file)).toMatch(/^export const POST = route\(/m)
  if (openRoutes.includes(file)) return expect(source(file)).not.toMatch(/= route\(/)
  expect(exported.length).toBeGreaterThan(0)
  expect(exported.filter((line) => !/= route\(/.test(line))).toEqual([])
})

test.each(pages)('%s is public, or asks who is there', (file) => {
  const open = file.startsWith('(public)/')
  expect(open || /requireActor\(/.test(source(file))).toBe(true)
})

test('every list of open doors names doors that exist', () => {
  expect([...openActionFiles, ...openRoutes, ...mixedRoutes].filter((file) => !files.includes(file))).toEqual([])
})

const sources = ['app', 'components', 'lib', 'prisma', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.startsWith('platform/prisma/'))
    .map((file) => `${folder}/${file}`),
)

test('file names say what is inside', () => {
  expect(
    sources.filter((file) => /\/(utils?|helpers?|common|misc|constants|types|index)\.(tsx?|mjs)$/.test(file)),
  ).toEqual([])
})

test.each(['pdf', 'platform'])('lib/%s is below all domains: it knows none of them', (folder) => {
  const own = sources.filter((file) => file.startsWith(`lib/${folder}/`))
  expect(own.length).toBeGreaterThan(5)
  const above = own.filter((file) => /from '@\/(?!lib\/platform\/)/.test(readFileSync(file, 'utf8')))
  expect(above).toEqual([])
})

test('half of the files are short', () => {
  const lines = sources
    .filter((file) => !file.startsWith('tests/'))
    .map((file) => readFileSync(file, 'utf8').split('\n').length)
    .sort((a, b) => a - b)
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(60)
})

// Written in pieces, so that this file does not find itself.
const unfinished = new RegExp(['TO', 'DO|FIX', 'ME|\\.on', 'ly\\('].join(''))
const saysToTheTerminal = /^(lib\/(bootstrap|command)|tests)\//

test('nothing unfinished is committed', () => {
  expect(sources.filter((file) => unfinished.test(readFileSync(file, 'utf8')))).toEqual([])
})

test('only commands write to the terminal', () => {
  const talking = (file: string) => readFileSync(file, 'utf8').includes('console.log')
  expect(sources.filter((file) => !saysToTheTerminal.test(file) && talking(file))).toEqual([])
})
