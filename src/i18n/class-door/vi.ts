export const vi = {
  door: {
    title: 'Điểm danh',
  },
}

export type ClassDoorWords = typeof vi
