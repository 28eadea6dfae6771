/** The one place where short confirmations appear. */
export const toasterId = 'vice-versa';
