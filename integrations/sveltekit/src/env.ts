import { defineEnvVars } from '@sveltejs/kit/env'

export const variables = defineEnvVars({
  MIZAN_URL: {
    description: 'The Mizan server as this one reaches it',
    schema: (value = 'http://localhost:8080') => value,
  },
})
