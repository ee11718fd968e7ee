package id.lumbung.handover;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

/** Furnishes the room, of {@code serve} alone. */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
@Import({TrialWork.class, Trials.class})
public class HandoverConfiguration {}
