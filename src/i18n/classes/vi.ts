export const vi = {
  agenda: {
    title: 'Lớp học',
  },
}

export type ClassesWords = typeof vi
