use super::*;

/// A small generator of numbers for instances; any would do.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap() % bound
    }
}

/// A random instance of one college; small enough to try everything.
fn instance(numbers: &mut Numbers) -> Instance {
    let (entries, jurors) = (1 + numbers.below(4), 1 + numbers.below(4));
    let quota = 1 + numbers.below(2);
    let mut pairs = Vec::new();
    let mut fixed = Vec::new();
    for entry in 0..entries {
        for juror in 0..jurors {
            if numbers.below(5) > 0 {
                let cost = i32::try_from(numbers.below(9)).unwrap() - 2;
                pairs.push(Pair { entry, juror, cost });
            }
            if numbers.below(12) == 0 {
                fixed.push((entry, juror));
            }
        }
    }
    let capacity = (0..jurors).map(|_| 1 + numbers.below(4)).collect();
    Instance::new(
        entries as usize,
        vec![0; jurors as usize],
        vec![quota],
        capacity,
        i64::from(numbers.below(4)),
        pairs,
        fixed,
    )
    .unwrap()
}

/// The least objective, by trying every set of readings.
fn by_exhaustion(instance: &Instance) -> Option<i64> {
    let free: Vec<(u32, u32)> = (0..u32::try_from(instance.entries()).unwrap())
        .flat_map(|entry| {
            instance
                .eligible(entry)
                .map(move |(juror, _)| (entry, juror))
        })
        .filter(|(entry, juror)| !instance.is_fixed(*entry, *juror))
        .collect();
    (0_u32..1 << free.len())
        .filter_map(|mask| {
            let mut pairs: Vec<(u32, u32)> = instance.fixed().to_vec();
            pairs.extend(
                (0..free.len())
                    .filter(|i| mask >> i & 1 == 1)
                    .map(|i| free[i]),
            );
            let keeps_quota = (0..u32::try_from(instance.entries()).unwrap()).all(|entry| {
                let of_entry = |list: &[(u32, u32)]| list.iter().filter(|p| p.0 == entry).count();
                of_entry(&pairs) == of_entry(instance.fixed()).max(instance.quota(0) as usize)
            });
            let fixed_loads = instance.loads(instance.fixed());
            let keeps_capacity = instance
                .loads(&pairs)
                .iter()
                .enumerate()
                .all(|(juror, load)| {
                    *load
                        <= instance
                            .capacity(u32::try_from(juror).unwrap())
                            .max(fixed_loads[juror])
                });
            (keeps_quota && keeps_capacity).then(|| instance.objective(&pairs).unwrap())
        })
        .min()
}

#[test]
fn the_optimum_is_what_trying_everything_finds() {
    let mut numbers = Numbers(7);
    let (mut solved, mut impossible) = (0, 0);
    for _ in 0..600 {
        let instance = instance(&mut numbers);
        let best = by_exhaustion(&instance);
        match solve(&instance) {
            Ok(allotment) => {
                assert_eq!(Some(allotment.objective), best, "{instance:?}");
                solved += 1;
            }
            Err(Unsolved::Infeasible(why)) => {
                assert_eq!(best, None, "{why} {instance:?}");
                impossible += 1;
            }
            Err(unproved) => panic!("{unproved} {instance:?}"),
        }
    }
    assert!(solved > 200 && impossible > 100, "{solved} {impossible}");
}

#[test]
fn one_swap_is_enough_for_the_proof_to_fail() {
    let text =
        r#"{"n": 40, "J": 12, "k": [2, 2, 2], "ncat": 2, "ncomp": 4, "conf": 50, "seed": 3}"#;
    let instance = Instance::from_json(text).unwrap();
    let optimal = solve(&instance).unwrap();
    let mut refused = 0;
    for index in 0..optimal.pairs.len() {
        let (entry, reader) = optimal.pairs[index];
        for (other, _) in instance.eligible(entry) {
            let free = optimal.pairs.binary_search(&(entry, other)).is_err();
            if !free || instance.college_of(other) != instance.college_of(reader) {
                continue;
            }
            let mut swapped = optimal.clone();
            swapped.pairs[index] = (entry, other);
            swapped.pairs.sort_unstable();
            swapped.loads = instance.loads(&swapped.pairs);
            swapped.objective = instance.objective(&swapped.pairs).unwrap();
            if swapped.objective > optimal.objective {
                assert!(
                    verify(&instance, &swapped).is_err(),
                    "{entry} {reader} {other}"
                );
                refused += 1;
            }
        }
    }
    assert!(refused > 100, "{refused}");
}

#[test]
fn a_crowd_is_named_with_what_it_lacks() {
    // Three entries that only jurors 0 and 1 may read, one place each; juror 2 is free.
    let pair = |entry, juror| Pair {
        entry,
        juror,
        cost: 0,
    };
    let mut pairs: Vec<Pair> = (0..3).flat_map(|e| [pair(e, 0), pair(e, 1)]).collect();
    pairs.push(pair(3, 2));
    let instance = Instance::new(4, vec![0; 3], vec![1], vec![1, 1, 2], 20, pairs, vec![]).unwrap();
    let Err(Unsolved::Infeasible(why)) = solve(&instance) else {
        panic!("three readings do not fit on two places");
    };
    let crowd = &why.crowded[0];
    assert_eq!(crowd.entries, [0, 1, 2]);
    assert_eq!(crowd.jurors, [0, 1]);
    assert_eq!((crowd.wanted, crowd.capacity), (3, 2));
    assert!(why.to_string().ends_with("1 short"), "{why}");
}

#[test]
fn fixed_readings_stay_and_the_rest_goes_around_them() {
    let pair = |entry, juror, cost| Pair { entry, juror, cost };
    let pairs = vec![pair(0, 0, 9), pair(0, 1, 0), pair(1, 0, 0), pair(1, 1, 0)];
    let fixed = vec![(0, 0)];
    let instance = Instance::new(2, vec![0, 0], vec![1], vec![1, 1], 20, pairs, fixed).unwrap();
    assert_eq!(solve(&instance).unwrap().pairs, [(0, 0), (1, 1)]);
}

#[test]
fn colleges_without_jurors_are_a_reason() {
    let instance = Instance::new(1, vec![0], vec![1, 1], vec![1], 20, vec![], vec![]).unwrap();
    let Err(Unsolved::Infeasible(why)) = solve(&instance) else {
        panic!("nobody may read the entry");
    };
    assert_eq!(why.too_few.len(), 2);
    assert_eq!(why.capacity.len(), 1);
}

#[test]
fn written_instances_are_read_and_wrong_ones_refused() {
    let text =
        r#"{"entries": 1, "colleges": [0], "quota": [1], "max_load": 1, "eligible": [[0, 0, 5]]}"#;
    assert_eq!(
        solve(&Instance::from_json(text).unwrap())
            .unwrap()
            .objective,
        5
    );
    for wrong in [
        "{}",
        r#"{"entries": 1, "colleges": [1], "quota": [1], "max_load": 1, "eligible": []}"#,
        r#"{"entries": 1, "colleges": [0], "quota": [1], "max_load": 1, "eligible": [[0, 4, 5]]}"#,
        r#"{"entries": 1, "colleges": [0], "quota": [1], "max_load": 1, "eligible": [[0, 0, 5], [0, 0, 6]]}"#,
    ] {
        assert!(Instance::from_json(wrong).is_err(), "{wrong}");
    }
}
