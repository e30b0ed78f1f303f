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

const ClassesPage = lazy(() => import('./classes/classes-page.tsx').then((m) => ({ default: m.ClassesPage })))
const ClassPage = lazy(() => import('./classes/class-page.tsx').then((m) => ({ default: m.ClassPage })))
const SlipPage = lazy(() => import('./classes/slip-page.tsx').then((m) => ({ default: m.SlipPage })))
const EnrolmentPage = lazy(() => import('./classes/enrolment-page.tsx').then((m) => ({ default: m.EnrolmentPage })))
const HerePage = lazy(() => import('./classes/here-page.tsx').then((m) => ({ default: m.HerePage })))
const LearnedPage = lazy(() => import('./classes/learned-page.tsx').then((m) => ({ default: m.LearnedPage })))
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
      <Route path="/help/class/:code" component={ClassPage} />
      <Route path="/help/class/:code/slip" component={SlipPage} />
      <Route path="/help/class/:code/here" component={HerePage} />
      <Route path="/help/enrolment" component={EnrolmentPage} />
      <Route path="/learned/:code?" component={LearnedPage} />
      <Route path="/c/:code" component={ClassPage} />
      <Route path="/help/points" component={PointsPage} />
      <Route path="/help/safety" component={SafetyPage} />
      <Route path="/help/poster/:areaId" component={PosterPage} />
      <Route path="/check/:code?" component={CheckPage} />
      <Route path="*" component={() => <Navigate href="/help" />} />
    </Router>
  )
}
