import { dayInZone, isZone, zoneOrUtc } from '../../src/domain/day-in-zone';

describe('the day of an instant', () => {
  const lateInNovember = Date.parse('2026-11-29T23:30:00Z');

  it('is the one on the calendar of the zone, at both edges of the world', () => {
    expect(dayInZone(lateInNovember, 'UTC')).toBe('2026-11-29');
    expect(dayInZone(lateInNovember, 'Europe/Berlin')).toBe('2026-11-30');
    expect(dayInZone(lateInNovember, 'Pacific/Kiritimati')).toBe('2026-11-30');
    expect(dayInZone(Date.parse('2026-11-30T07:00:00Z'), 'America/Los_Angeles')).toBe('2026-11-29');
  });

  it('follows the clocks when they are put back', () => {
    expect(dayInZone(Date.parse('2026-10-24T22:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25');
    expect(dayInZone(Date.parse('2026-10-25T22:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25');
    expect(dayInZone(Date.parse('2026-10-25T23:30:00Z'), 'Europe/Berlin')).toBe('2026-10-26');
  });

  it('needs a zone that exists, and UTC stands for none', () => {
    expect([isZone('Europe/Berlin'), isZone('Mars/Olympus'), isZone('')]).toEqual([true, false, false]);
    expect([zoneOrUtc('Asia/Tokyo'), zoneOrUtc(''), zoneOrUtc(null)]).toEqual(['Asia/Tokyo', 'UTC', 'UTC']);
  });
});
