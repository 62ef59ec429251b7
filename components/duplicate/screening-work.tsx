import { RefreshWhile } from '@/components/intake/refresh-while'
import { Alert } from '@/components/ui/alert'
import { RunProgress, type RunStanding } from './run-progress'
import { ScreeningGivenUp } from './screening-given-up'

type ScreeningWorkProps = { waiting: number; givenUp: number; run: RunStanding | null }

/** Says above the desk what is still being compared, and brings what it finds as it comes. */
export function ScreeningWork({ waiting, givenUp, run }: ScreeningWorkProps) {
  const isWorking = waiting > 0 || run !== null
  if (!isWorking && givenUp === 0) return null
  return (
    <div className="mb-5 grid gap-3">
      {isWorking && (
        <>
          <RefreshWhile seconds={4} />
          <Alert title={run ? '正在全部重新查重' : `${waiting} 份建议正在查重`}>
            {run && <RunProgress run={run} />}
            <p>可以照常工作；检出的相似内容会自动出现在列表中。</p>
          </Alert>
        </>
      )}
      {givenUp > 0 && <ScreeningGivenUp count={givenUp} />}
    </div>
  )
}
