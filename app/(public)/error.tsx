'use client'
import { ErrorMessage, type ErrorMessageProps } from '@/components/shell/error-message'

/** Inside the public shell, which stays: it asks the database nothing. */
export default function PublicErrorPage(props: ErrorMessageProps) {
  return <ErrorMessage {...props} />
}
