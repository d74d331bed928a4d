/** Who signs in to the peer on this machine for as long as the bench runs. */
export const user = { email: 'somebody@practice.example', password: 'invented for the bench only' }
