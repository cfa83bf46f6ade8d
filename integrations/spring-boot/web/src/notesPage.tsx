import { useState } from 'react'
import { createKernel } from 'mizan-runtime'
import { MizanProvider } from 'mizan-react'
import { NotesProvider, schema, useAddNote, useNotes } from './generated/index.js'

const kernel = createKernel({ schema })

export const App = () => (
  <MizanProvider kernel={kernel}>
    <NotesProvider topic="garden">
      <NotesPage topic="garden" />
    </NotesProvider>
  </MizanProvider>
)

function NotesPage({ topic }: { topic: string }) {
  const [text, setText] = useState('')
  const notes = useNotes()
  const { mutate, isPending } = useAddNote()
  return (
    <form action={() => mutate({ topic, text })}>
      <ul>
        {notes.data?.map(note => (
          <li key={note.text}>{note.text}</li>
        ))}
      </ul>
      <input value={text} onChange={event => setText(event.target.value)} />
      <button disabled={isPending}>Write</button>
    </form>
  )
}
