import { addressNow } from '../../../static/app/src/page/old-addresses';

describe('An address of the first edition', () => {
  it.each([
    ['needs', '', 'insights', '?view=needs'],
    ['needs', '?persona=owner', 'insights', '?persona=owner&view=needs'],
    ['evidence', '?state=new&channel=mail', 'insights', '?state=new&channel=mail&view=inbox'],
    ['evidence', '?view=analysis', 'insights', '?view=analysis'],
    ['goals', '', 'outcomes', '?view=goals'],
    ['goals', '?view=goals', 'outcomes', '?view=goals'],
    ['goals', '?view=kpis', 'outcomes', '?view=kpis'],
    ['surveys', '?kind=kano', 'customers', '?kind=kano&view=surveys'],
    ['release', '', 'priorities', '?view=release'],
    ['audit', '', 'outcomes', '?view=health'],
    ['roadmap', '?view=tree&sort=key', 'roadmap', '?view=list&sort=key'],
    ['roadmap', '?view=matrix&detail=all', 'priorities', '?view=matrix&detail=all'],
    ['roadmap', '?view=solutions&need=N-1', 'insights', '?view=solutions&need=N-1'],
    ['customers', '?persona=owner&view=journey', 'customers', '?persona=owner&map=journey'],
    ['customers', '?persona=owner&view=profile', 'customers', '?persona=owner'],
    ['outcomes', '?item=INV-1', 'outcomes', '?open=item%3AINV-1'],
    ['priorities', '?item=INV-1', 'priorities', '?open=item%3AINV-1'],
    ['customers', '?account=a-1', 'customers', '?open=account%3Aa-1'],
    ['insights', '?quote=q-1&view=inbox', 'insights', '?view=inbox&open=quote%3Aq-1'],
    ['outcomes', '?goal=G-1', 'outcomes', '?goal=G-1&view=goals'],
    ['customers', '?segment=s-1', 'customers', '?segment=s-1&view=segments'],
    ['customers', '?survey=f-1', 'customers', '?survey=f-1&view=surveys'],
    ['insights', '?import=i-1', 'insights', '?import=i-1&view=inbox'],
    ['', '', 'roadmap', ''],
    ['no-such-place', '?q=cash', 'roadmap', '?q=cash&view=no-such-place'],
  ])('leads from %s%s to %s%s', (route, search, nextRoute, nextSearch) => {
    const now = addressNow({ route, search });
    expect(now).toEqual({ route: nextRoute, search: nextSearch });
    // The new address is the last: nobody is sent on twice.
    expect(now === null ? null : addressNow(now)).toBeNull();
  });

  it.each([
    ['roadmap', '?view=timeline&lanes=need&persona=owner'],
    ['priorities', '?preset=rice'],
    ['insights', '?view=inbox'],
    ['customers', '?view=accounts'],
    ['customers', '?persona=owner&map=journey'],
    ['outcomes', '?open=item:INV-1'],
    ['changes', '?since=2026-11-02'],
    ['share', '?audience=sales'],
    ['history', ''],
  ])('stays where it is: %s%s', (route, search) => {
    expect(addressNow({ route, search })).toBeNull();
  });
});
