'use client'
import {
  type FormEvent,
  Fragment,
  type ReactNode,
  startTransition,
  useActionState,
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
} from 'react'
import { askToSignInAgain } from '@/components/session/session-events'
import { classes } from '@/components/ui/classes'
import { emptyFormState, type FormState } from '@/lib/platform/form-state'
import { FormContext } from './form-context'
import { FormDone } from './form-done'
import { FormErrors } from './form-errors'

type ActionFormProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** Sent along unseen, e.g. id and version. */
  hidden?: Record<string, string | number> | undefined
  /** Start of the fields' ids; give it when another page links to a field (`#suggestion-title`). */
  id?: string | undefined
  /** Names the form for assistive technology when a page has several. */
  label?: string | undefined
  /** Faults known when the page opens. */
  initialState?: FormState | undefined
  onDone?: ((sentence: string) => void) | undefined
  /** Its parts go to the edge of their card; what it says keeps off it. */
  flush?: boolean | undefined
  children: ReactNode
}

/**
 * A form over a server action: shows refusal, faults and success, and tells its fields theirs.
 * Works before and without script; with it, what was typed and the files chosen stay after a refusal.
 */
export function ActionForm(props: ActionFormProps) {
  const { action, hidden = {}, id, label, initialState, onDone, flush = false, children } = props
  const [state, dispatch, pending] = useActionState(action, initialState ?? emptyFormState)
  const [answered, setAnswered] = useState(state)
  const [rounds, setRounds] = useState(0)
  if (answered !== state) {
    setAnswered(state)
    // A form that went through starts afresh, from what is stored now.
    if (state.done !== null) setRounds(rounds + 1)
  }
  const ownId = useId()
  const form = id ?? ownId
  const done = useRef<HTMLDivElement>(null)
  const tell = useEffectEvent((sentence: string) => {
    done.current?.focus()
    onDone?.(sentence)
  })
  useEffect(() => {
    if (state.done !== null) tell(state.done)
    if (state.signedOut) void askToSignInAgain()
  }, [state])

  // React resets a form after its `action`, files and passwords too: so it is sent by hand when script runs.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (pending) return
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, submitter)
    startTransition(() => dispatch(data))
  }

  return (
    <FormContext value={{ id: form, state, pending }}>
      <form action={dispatch} onSubmit={send} noValidate aria-label={label} className="grid gap-5">
        <div className={classes('grid gap-5 empty:hidden', flush && 'mx-4 mt-4 sm:mx-6')}>
          <FormErrors form={form} state={state} />
          {state.done !== null && <FormDone ref={done} sentence={state.done} />}
        </div>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Fragment key={rounds}>{children}</Fragment>
      </form>
    </FormContext>
  )
}
