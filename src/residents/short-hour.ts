/** “08:00” is “8”, “14:30” is “14:30”. */
export const shortHour = (hour: string): string => hour.replace(/^0/u, '').replace(/:00$/u, '')
