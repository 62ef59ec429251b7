// `npm run audit:verify`: exit code 0 when the trail is whole, 1 when it is not.
import { db } from '@/lib/platform/db'
import { checkChain } from '@/lib/trail/chain'

const { entries, head, faults } = await checkChain()
await db.$disconnect()
if (faults.length === 0) {
  console.log(`${entries} entries, intact`)
  // Noted down outside of the portal, this pair proves later that not even the whole chain was written anew.
  console.log(`head ${head.seq} ${head.hash}`)
} else {
  console.log(`${entries} entries, NOT intact`)
  for (const { kind, from, to } of faults)
    console.log(from === to ? `entry ${from}: ${kind}` : `entries ${from}-${to}: ${kind}`)
  process.exitCode = 1
}
