type DemoRole = 'ambassador' | 'lead' | 'coordinator' | 'viewer' | 'admin'
export type DemoPerson = { signInName: string; password: string; role: DemoRole; displayName: string }

/** Invented people of the demo ward; `npm start` prints them, the seed creates them. */
export const demoPeople: DemoPerson[] = [
  { signInName: 'hanh', password: 'tung-nha-demo', role: 'ambassador', displayName: 'Cô Hạnh' },
  { signInName: 'phuc', password: 'tung-nha-demo', role: 'ambassador', displayName: 'Em Phúc' },
  { signInName: 'binh', password: 'tung-nha-demo', role: 'lead', displayName: 'Chú Bình' },
  { signInName: 'thu', password: 'tung-nha-demo', role: 'coordinator', displayName: 'Chị Thu' },
  { signInName: 'minh', password: 'tung-nha-demo', role: 'viewer', displayName: 'Anh Minh' },
  { signInName: 'lan', password: 'tung-nha-demo', role: 'admin', displayName: 'Chị Lan' },
]

/** The address that stands for a sign-in name; a reserved domain, so no letter ever leaves. */
export const signInAddress = (signInName: string) => `${signInName}@nguoi.tungnha.invalid`
