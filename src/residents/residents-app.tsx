import { Navigate, Route, Router } from '@solidjs/router'
import { ErrorBoundary, Suspense, lazy } from 'solid-js'
import { FirstPage } from './first-page.tsx'
import { NoAnswer } from './no-answer.tsx'
import { wardOfPage } from './ward-of-page.ts'
import { WhatPage } from './what-page.tsx'
import { WhenPage } from './when-page.tsx'
import { WherePage } from './where-page.tsx'
import { WhoPage } from './who-page.tsx'

const DonePage = lazy(() => import('./done-page.tsx').then((m) => ({ default: m.DonePage })))

const ClassesPage = lazy(() => import('./classes-page.tsx').then((m) => ({ default: m.ClassesPage })))
const FoundPage = lazy(() => import('./found-page.tsx').then((m) => ({ default: m.FoundPage })))
const PointsPage = lazy(() => import('./points-page.tsx').then((m) => ({ default: m.PointsPage })))
const PosterPage = lazy(() => import('./poster-page.tsx').then((m) => ({ default: m.PosterPage })))
const SafetyPage = lazy(() => import('./safety-page.tsx').then((m) => ({ default: m.SafetyPage })))
const CheckPage = lazy(() => import('./check-page.tsx').then((m) => ({ default: m.CheckPage })))

/** The pages for people without an account. */
export function ResidentsApp() {
  return (
    <Router
      root={(props) => (
        <ErrorBoundary fallback={<NoAnswer failure="unexpected" retry={() => location.reload()} />}>
          <Suspense>{props.children}</Suspense>
        </ErrorBoundary>
      )}
    >
      <Route path="/help" component={() => <FirstPage ward={wardOfPage()} />} />
      <Route path="/help/home" component={WherePage} />
      <Route path="/help/home/what" component={WhatPage} />
      <Route path="/help/home/when" component={WhenPage} />
      <Route path="/help/home/who" component={WhoPage} />
      <Route path="/help/done" component={DonePage} />
      <Route path="/help/booking" component={FoundPage} />
      <Route path="/help/classes" component={ClassesPage} />
      <Route path="/help/points" component={PointsPage} />
      <Route path="/help/safety" component={SafetyPage} />
      <Route path="/help/poster/:areaId" component={PosterPage} />
      <Route path="/check/:code?" component={CheckPage} />
      <Route path="*" component={() => <Navigate href="/help" />} />
    </Router>
  )
}
