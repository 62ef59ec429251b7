'use client'
import { createContext, useContext } from 'react'
import { emptyFormState, type FormState } from '@/lib/platform/form-state'

type FormSituation = { id: string; state: FormState; pending: boolean }

/** What the fields of an ActionForm know of it; fields outside of one get a calm default. */
export const FormContext = createContext<FormSituation>({ id: 'field', state: emptyFormState, pending: false })

export const useForm = () => useContext(FormContext)

/** The id of the control of a field: what an error links to, and what another page may point at. */
export const fieldId = (form: string, name: string) => `${form}-${name}`
